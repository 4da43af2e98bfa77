import util from 'node:util';
import { launchBrowser } from './browser.mjs';

/**
 * @typedef {object} DriverPage
 * @property {import('playwright-core').Page} page blank, with room for a workbench
 * @property {Promise<number>} testsEnded the exit code that the workbench reports for the tests it was told to run
 * @property {() => Promise<void>} close ends the browser
 */

/**
 * Starts a browser and gives its page the two functions that the workbench's test driver calls.
 *
 * @param {(text: string) => void} [onLog] gets what the tests print
 * @returns {Promise<DriverPage>}
 */
export async function openDriverPage(onLog) {
  const browser = await launchBrowser();
  const close = () => browser.close().catch(() => {});
  try {
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    if (process.env.SEED_DUMP_HOST_VERBOSE) {
      page.on('console', (message) => console.error(`[page ${message.type()}] ${message.text().slice(0, 400)}`));
    }
    page.on('pageerror', (error) => console.error(`[page error] ${error.message}`));
    let reportExit;
    const testsEnded = new Promise((resolve, reject) => {
      reportExit = resolve;
      page.once('crash', () => reject(new Error('The page with the workbench crashed')));
    });
    // A page that nobody asks for test results may crash unseen here; whoever awaits the promise still gets the error.
    testsEnded.catch(() => {});
    await page.exposeFunction('codeAutomationLog', (_type, args) => onLog?.(util.format(...args)));
    await page.exposeFunction('codeAutomationExit', reportExit);
    return { page, testsEnded, close };
  } catch (error) {
    await close();
    throw error;
  }
}
