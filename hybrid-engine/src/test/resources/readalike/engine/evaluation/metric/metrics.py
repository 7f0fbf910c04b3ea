"""Independent values for the tests of the metrics, written with numpy straight from the papers.

Writes lists.csv (one list a line: profile, ranked, relevant, candidates, k, then the measures),
catalogue.csv (measures of all lists together) and stars.csv. Books 0..29; book b has popularity
POPULARITY[b] of 40 readers and the tags TAGS[b]. Run: python3 metrics.py
"""
import itertools

import numpy as np

random = np.random.default_rng(7)
BOOKS, READERS, TAG_COUNT = 30, 40, 6
POPULARITY = [int(40 * 0.88**b) for b in range(BOOKS)]
TAGS = [sorted({b % 3, 3 + b % 2, 5 if b % 5 == 0 else b % 3}) if b % 7 else [] for b in range(BOOKS)]


def dcg(gains):
    return float(np.sum(np.asarray(gains) / np.log2(np.arange(2, len(gains) + 2))))


def auc(ranked, relevant, candidates):
    # Pair by pair: 1 for the relevant one in front, one half when neither is ranked.
    place = {book: i for i, book in enumerate(ranked)}
    last = len(ranked)
    wins = 0.0
    others = [b for b in candidates if b not in relevant]
    for good, bad in itertools.product(relevant, others):
        a, b = place.get(good, last), place.get(bad, last)
        wins += 1 if a < b else 0.5 if a == b else 0
    return wins / (len(relevant) * len(others))


def ild(top):
    v = np.zeros((len(top), TAG_COUNT))
    for i, b in enumerate(top):
        v[i, TAGS[b]] = 1
    distances = []
    for i, j in itertools.combinations(range(len(top)), 2):
        norm = np.linalg.norm(v[i]) * np.linalg.norm(v[j])
        distances.append(1 - (v[i] @ v[j] / norm if norm else 0))
    return float(np.mean(distances)) if distances else float("nan")


def mix(books):
    rows = []
    for b in books:
        if TAGS[b]:
            row = np.zeros(TAG_COUNT)
            row[TAGS[b]] = 1 / len(TAGS[b])
            rows.append(row)
    return np.mean(rows, axis=0) if rows else None


def divergence(profile, top):
    p, q = mix(profile), mix(top)
    if p is None or q is None:
        return float("nan")
    q = 0.99 * q + 0.01 * p
    keep = p > 0
    return float(np.sum(p[keep] * np.log(p[keep] / q[keep])))


def measures(profile, ranked, relevant, candidates, k):
    top = ranked[:k]
    hits = [1 if b in relevant else 0 for b in top]
    precision, recall = sum(hits) / k, sum(hits) / len(relevant)
    precisions = [np.mean(hits[: i + 1]) for i in range(len(hits)) if hits[i]]
    best = [b for b in sorted(range(BOOKS), key=lambda b: (-POPULARITY[b], b)) if b not in profile]
    return [
        precision,
        recall,
        2 * precision * recall / (precision + recall) if sum(hits) else 0.0,
        float(np.sum(precisions)) / min(k, len(relevant)),
        1 / (1 + hits.index(1)) if 1 in hits else 0.0,
        dcg(hits) / dcg([1] * min(k, len(relevant))) if hits else 0.0,
        float(any(hits)),
        auc(ranked, relevant, candidates),
        float(np.mean([-np.log2(max(1, POPULARITY[b]) / READERS) for b in top])) if top else float("nan"),
        ild(top),
        sum(1 for b in top if b in relevant and b not in best[:k]) / k,
        float(np.mean([POPULARITY[b] for b in top]) / np.mean([POPULARITY[b] for b in profile]) - 1) if top else float("nan"),
        divergence(profile, top),
        min(1, k / len(candidates)),
    ]


NAMES = "precision recall f1 map mrr ndcg hit-rate auc novelty diversity serendipity popularity-lift genre-divergence chance".split()

with open("lists.csv", "w") as out:
    print("profile,ranked,relevant,candidates,k," + ",".join(NAMES), file=out)
    all_lists = []
    for case in range(40):
        order = [int(b) for b in random.permutation(BOOKS)]
        profile = sorted(order[: int(random.integers(1, 8))])
        candidates = [b for b in order if b not in profile]
        ranked = candidates[: int(random.integers(0 if case % 10 == 0 else 1, len(candidates) + 1))]
        relevant = sorted(int(b) for b in random.choice(candidates, int(random.integers(1, 7)), replace=False))
        k = int(random.choice([1, 3, 5, 10]))
        all_lists.append(ranked)
        row = [" ".join(map(str, x)) for x in (profile, ranked, relevant)] + [str(len(candidates)), str(k)]
        print(",".join(row + [repr(float(m)) for m in measures(profile, ranked, set(relevant), candidates, k)]), file=out)

with open("catalogue.csv", "w") as out:
    print("k,coverage,gini", file=out)
    for k in (1, 3, 10):
        counts = np.bincount([b for one in all_lists for b in one[:k]], minlength=BOOKS)
        # Gini as half the relative mean absolute difference, another form of the same measure.
        gini = np.abs(counts[:, None] - counts[None, :]).mean() / (2 * counts.mean())
        print(f"{k},{float(np.count_nonzero(counts) / BOOKS)!r},{float(gini)!r}", file=out)

with open("stars.csv", "w") as out:
    given = random.integers(1, 6, 57)
    estimates = np.round(np.clip(given * 0.5 + 1.7 + random.normal(0, 0.7, 57), 1, 5), 4)
    bins = [np.argsort(estimates, kind="stable")[i * 57 // 10 : (i + 1) * 57 // 10] for i in range(10)]
    # Bins of equal mass, cut at floor(i n / 10).
    error = estimates - given
    ece = sum(len(b) / 57 * abs(estimates[b].mean() - given[b].mean()) for b in bins)
    print(f"rmse,{float(np.sqrt((error**2).mean()))!r}", file=out)
    print(f"mae,{float(np.abs(error).mean())!r}", file=out)
    print(f"star-calibration,{float(ece)!r}", file=out)
    for e, g in zip(estimates, given):
        print(f"{float(e)!r},{g}", file=out)
