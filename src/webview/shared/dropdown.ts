import { make } from './dom';

/** A button that opens a small panel below it. */
export interface Dropdown {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  close(): void;
}

/** Makes a dropdown. Escape, a click elsewhere and leaving it with Tab close it; Escape gives the focus back to its button. */
export function makeDropdown(label: string, ...content: readonly Node[]): Dropdown {
  const id = `dropdown-${next++}`;
  const opener = make(
    'button',
    { type: 'button', class: 'dropdown-button', 'aria-expanded': 'false', 'aria-controls': id },
    label,
  );
  const panel = make(
    'div',
    { class: 'dropdown-panel', id, role: 'group', 'aria-label': label, hidden: true },
    ...content,
  );
  const element = make('div', { class: 'dropdown' }, opener, panel);
  const show = (open: boolean): void => {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (!open) return;
    // Panels of buttons at the right edge would leave the page.
    panel.classList.toggle(
      'to-left',
      opener.getBoundingClientRect().left + panel.offsetWidth > document.body.clientWidth,
    );
    panel.querySelector<HTMLElement>('input, button, select')?.focus();
  };
  const close = (): void => show(false);
  opener.addEventListener('click', () => show(Boolean(panel.hidden)));
  element.addEventListener('keydown', (event) => {
    if (panel.hidden) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      opener.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const items = [...panel.querySelectorAll<HTMLElement>('input:not([type=text]), button')];
      const at = items.indexOf(document.activeElement as HTMLElement);
      if (at < 0) return;
      event.preventDefault();
      items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length]?.focus();
    }
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) close();
  });
  // A click elsewhere in the window is not told to the page.
  window.addEventListener('blur', close);
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !element.contains(target)) close();
  });
  return { element, button: opener, panel, close };
}

let next = 0;
