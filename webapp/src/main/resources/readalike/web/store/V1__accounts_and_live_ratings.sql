-- One SQL for SQLite and PostgreSQL. Times are milliseconds since 1970 in UTC. What tells something
-- about a person is sealed (AES-256-GCM) under the key of that reader.

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);

-- name_hash: keyed hash of the folded name. verifier: Argon2id of the passphrase, salted by the
-- name. A name may occur more than once; name and passphrase together may not.
CREATE TABLE reader (
  id TEXT NOT NULL PRIMARY KEY,
  name_hash BYTEA NOT NULL,
  verifier BYTEA NOT NULL,
  sealed BYTEA NOT NULL,
  is_operator INTEGER NOT NULL,
  created BIGINT NOT NULL,
  UNIQUE (name_hash, verifier)
);

-- Kept apart from the readers, so that a backup can leave it out.
CREATE TABLE reader_key (
  reader TEXT NOT NULL PRIMARY KEY REFERENCES reader (id),
  wrapped BYTEA NOT NULL
);

-- token_hash: SHA-256 of the random token that the browser holds.
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash BYTEA NOT NULL UNIQUE,
  reader TEXT NOT NULL REFERENCES reader (id),
  created BIGINT NOT NULL,
  seen BIGINT NOT NULL
);

CREATE INDEX session_reader ON session (reader);

CREATE TABLE api_key (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash BYTEA NOT NULL UNIQUE,
  reader TEXT NOT NULL REFERENCES reader (id),
  sealed BYTEA NOT NULL,
  may_write INTEGER NOT NULL,
  created BIGINT NOT NULL
);

CREATE INDEX api_key_reader ON api_key (reader);

-- What a reader has put down, one row a thing: kind is rating, mark or search; slot a keyed hash of
-- what it is about.
CREATE TABLE item (
  reader TEXT NOT NULL REFERENCES reader (id),
  kind TEXT NOT NULL,
  slot BYTEA NOT NULL,
  sealed BYTEA NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (reader, kind, slot)
);

CREATE TABLE consent (
  reader TEXT NOT NULL REFERENCES reader (id),
  purpose TEXT NOT NULL,
  given INTEGER NOT NULL,
  wording INTEGER NOT NULL,
  changed BIGINT NOT NULL,
  PRIMARY KEY (reader, purpose)
);

-- Failed sign-ins by keyed hash of the name, whether or not anybody has that name.
CREATE TABLE attempt (
  name_hash BYTEA NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  latest BIGINT NOT NULL
);

CREATE INDEX attempt_latest ON attempt (latest);

-- Who did what to which account. No foreign key: it outlives the account, under its receipt.
CREATE TABLE audit (
  id TEXT NOT NULL PRIMARY KEY,
  happened BIGINT NOT NULL,
  subject TEXT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL
);

CREATE INDEX audit_subject ON audit (subject, happened);

CREATE INDEX audit_happened ON audit (happened);

-- Which builds were trained on whose ratings.
CREATE TABLE build_use (
  build TEXT NOT NULL,
  reader TEXT NOT NULL,
  PRIMARY KEY (build, reader)
);

-- Builds that hold ratings of somebody who has left or withdrawn: to be removed.
CREATE TABLE spoilt_build (
  build TEXT NOT NULL PRIMARY KEY
);

-- Keyed hashes of erased readers, so that a restored backup does not bring them back.
CREATE TABLE erased (
  reader_hash BYTEA NOT NULL PRIMARY KEY,
  receipt TEXT NOT NULL,
  happened BIGINT NOT NULL
);
