import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The frame of a deal panel's page, once it is there.
 *
 * @param {import('./workbenchUi.mjs').WorkbenchUi} ui
 * @param {'table' | 'timeline' | 'graph'} kind
 * @returns {Promise<import('playwright-core').Frame>}
 */
export function webviewPage(ui, kind) {
  const isWanted = (wanted) => document.querySelector(`script[src*="/dist/webview/${wanted}.js"]`) !== null;
  const look = async () => {
    for (const frame of ui.page.frames()) {
      // A frame may be on its way out while it is asked.
      if (await frame.evaluate(isWanted, kind).catch(() => false)) return frame;
    }
    return undefined;
  };
  return ui.until(look, `the page of the ${kind}`);
}

/**
 * What axe-core has against a page, each with the elements that it is about; none where all is well.
 *
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<string[]>}
 */
export async function accessibilityFaults(frame) {
  // The page's policy forbids scripts from elsewhere; what the debugger evaluates is none of its business.
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/**
 * Asserts that a page has loaded its script and style sheets and nothing else, and that its policy lets it load and run nothing else.
 *
 * @param {import('playwright-core').Frame} frame
 */
export async function assertClosed(frame) {
  const loaded = await frame.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const foreign = loaded.filter((name) => !/\/(?:dist|media)\/webview\/\w+\.(?:js|css)(?:\?|$)/.test(name));
  assert.deepEqual(foreign, []);
  assert.equal(loaded.length, 3, loaded.join('\n'));
  const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /^default-src 'none'; script-src 'nonce-\w{32}'; style-src [^;]+;/);
  assert.doesNotMatch(policy, /unsafe|\*(?!\.)|data:|blob:/);
  const refused = await frame.evaluate(async () => {
    const found = new Set();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.add(effectiveDirective));
    await fetch('https://news.example/').catch(() => undefined);
    const script = document.createElement('script');
    script.textContent = 'document.title = "changed";';
    document.head.append(script);
    const picture = document.createElement('img');
    picture.src = 'https://news.example/picture.png';
    document.body.append(picture);
    await new Promise((resolve) => setTimeout(resolve, 200));
    script.remove();
    picture.remove();
    return [...found].sort();
  });
  assert.deepEqual(refused, ['connect-src', 'img-src', 'script-src-elem']);
}
