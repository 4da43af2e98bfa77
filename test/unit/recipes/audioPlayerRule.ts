import { lineRule } from '../../../src/core/clean/cleaningRule';

const PLAYER = /^listen to this (?:article|story)(?: \d{1,2}:\d{2})?$/i;

/** Labels of audio players: `Listen to this article 4:31`. */
export const audioPlayerRule = lineRule('audio-player', 'navigation', 40, (text) => PLAYER.test(text));
