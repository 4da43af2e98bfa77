import { setAttributes } from './dom';

/** Marks in a picture of which one can be reached with Tab, the others from it with the arrow keys. */
export class RovingFocus {
  /** Id of the mark that Tab leads to. */
  current: string | undefined;
  private marks: readonly (readonly [id: string, element: SVGElement])[] = [];

  /** `activate` does what Enter and Space mean. */
  constructor(
    picture: Element,
    private readonly activate: (id: string) => void,
  ) {
    picture.addEventListener('keydown', (event) => this.pressed(event as KeyboardEvent));
    picture.addEventListener('focusin', ({ target }) => {
      const mark = this.marks.find(([, element]) => element === target);
      if (mark) this.setCurrent(mark[0]);
    });
  }

  /** Takes the marks as they are drawn, in the order of the arrow keys; the focus goes to the one that takes the place of the one that had it. */
  take(marks: readonly (readonly [id: string, element: SVGElement])[], hadFocus: boolean): void {
    this.marks = marks;
    const known = marks.some(([id]) => id === this.current);
    this.setCurrent(known ? this.current : marks[0]?.[0]);
    if (hadFocus) this.focus(this.current);
  }

  /** Puts the focus on a mark. */
  focus(id: string | undefined): void {
    this.marks.find(([own]) => own === id)?.[1].focus();
  }

  private setCurrent(id: string | undefined): void {
    this.current = id;
    for (const [own, element] of this.marks) setAttributes(element, { tabindex: own === id ? 0 : -1 });
  }

  private pressed(event: KeyboardEvent): void {
    const at = this.marks.findIndex(([, element]) => element === document.activeElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.marks.length - 1;
    const to: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
    };
    const next = to[event.key];
    if (next !== undefined) this.focus(this.marks[Math.max(0, Math.min(next, last))]?.[0]);
    else if (event.key === 'Enter' || event.key === ' ') this.activate(this.marks[at]![0]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
