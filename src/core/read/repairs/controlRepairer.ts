import type { Repairer } from './repair';

/** Control characters that no text means: all of C0 and C1 but white space, the soft hyphen, a byte-order mark inside the text. */
export const controlRepairer: Repairer = {
  name: 'control',
  label: 'stray control characters',
  sign: '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\ufeff]',
  repairAt: (_text, at) => ({ end: at + 1, text: '' }),
};
