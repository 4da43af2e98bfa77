import { make } from './dom';

/** One thing to choose. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Shown behind the label. */
  readonly note?: string;
}

/** A list of check boxes of which any number may be chosen. */
export interface ChoiceList {
  readonly element: HTMLElement;
  /** Shows these choices; those of `chosen` are ticked. */
  show(choices: readonly Choice[], chosen: readonly string[]): void;
}

/** Makes a list of check boxes. `onChange` is told what is chosen, in the order of the list. */
export function makeChoiceList(onChange: (chosen: readonly string[]) => void): ChoiceList {
  const element = make('div', { class: 'choices' });
  let drawn = '';
  element.addEventListener('change', () => {
    const boxes = [...element.querySelectorAll('input')];
    onChange(boxes.filter(({ checked }) => checked).map(({ value }) => value));
  });
  return {
    element,
    show(choices, chosen) {
      // Drawing anew would take the focus from the box that was just ticked.
      const wanted = JSON.stringify(choices);
      if (wanted !== drawn) {
        drawn = wanted;
        element.replaceChildren(
          ...choices.map(({ id, label, note }) =>
            make(
              'label',
              { class: 'choice' },
              make('input', { type: 'checkbox', value: id }),
              make('span', {}, label),
              ...(note ? [make('span', { class: 'note' }, note)] : []),
            ),
          ),
        );
      }
      for (const box of element.querySelectorAll('input')) box.checked = chosen.includes(box.value);
    },
  };
}
