// Makes elements. Text always enters as text nodes, so whatever a catalogue holds shows as text.

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element: h('p.note', {id: 'x', onclick: f}, 'text', child, null). Null and false are left out. */
export function h(name, ...rest) {
  return build((tag) => document.createElement(tag), name, rest);
}

/** The same for SVG. */
export function s(name, ...rest) {
  return build((tag) => document.createElementNS(SVG, tag), name, rest);
}

function build(create, name, rest) {
  const [tag, ...classes] = name.split('.');
  const element = create(tag);
  if (classes.length > 0) {
    element.setAttribute('class', classes.join(' '));
  }
  for (const part of rest.flat(Infinity)) {
    if (part === null || part === undefined || part === false) {
      continue;
    }
    if (part instanceof Node || typeof part !== 'object') {
      element.append(part);
    } else {
      attributes(element, part);
    }
  }
  return element;
}

function attributes(element, values) {
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
}

/** Tells a screen reader, without moving the focus. */
export function announce(text) {
  const announcer = document.getElementById('announcer');
  announcer.textContent = '';
  requestAnimationFrame(() => {
    announcer.textContent = text;
  });
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
