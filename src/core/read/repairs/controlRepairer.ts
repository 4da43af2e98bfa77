import type { Repairer } from './repair';

/** Control characters that no text means: all of C0 and C1 but white space, the soft hyphen, a byte-order mark inside the text. */
export const controlRepairer: Repairer = {
  name: 'control',
  label: 'stray control characters',
  begins: (code) =>
    (code < 32 && !(code >= 9 && code <= 13)) ||
    (code >= 127 && code <= 159 && code !== 133) ||
    code === 0xad ||
    code === 0xfeff,
  repairAt: (_text, at) => ({ end: at + 1, text: '' }),
};
