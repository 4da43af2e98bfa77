import { lineRule } from '../cleaningRule';

/** A name, a price and its change: `S&P 500 5,123.41 +0.31%`. */
const QUOTE = /^[\p{Lu}$€£][^|]{0,26} [$€£¥₹]?\d[\d.,]{0,14} ?\(?[+−–▲▼-] ?\d[\d.,]{0,8} ?%\)?$/u;
/** What stands between two of them on one line. */
const BETWEEN = / [|·•] | {2,}|\t/;
/** A ticker symbol and its change: `BRSK.L +31.20%`. */
const CHANGE = /^[A-Z]{1,5}(?:\.[A-Z]{1,2})? [+−–-]\d{1,4}\.\d{1,2} ?%$/;
const HEADING = /^(?:markets? (?:at a glance|snapshot|data|update|summary)|top gainers|top losers|stock tickers?)$/i;

/** Prices of shares and indices in a row, or one to a line. */
export const tickerRule = lineRule(
  'ticker',
  'stray',
  300,
  (text) => HEADING.test(text) || CHANGE.test(text) || text.split(BETWEEN).every((cell) => QUOTE.test(cell.trim())),
);
