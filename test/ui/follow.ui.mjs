import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const TREE = 'Dumps';
const ARCHIVE = 'tech-desk-archive.txt';
const SECOND = 'Danish payments group Nordhavn to buy';

describe('the cursor in a dump', () => {
  const window = useWorkbench(copySamples());

  /** Resolves when the label of the selected row of the tree fits. */
  const untilFollowed = (label) => {
    const selected = window().page.locator('.pane-body .monaco-list-row.selected .label-name');
    return window().until(
      async () => label.test((await selected.allTextContents()).join()),
      `the tree to select ${label}`,
    );
  };

  it('takes the selection of the view along, from article to article', async () => {
    const ui = window();
    await ui.openContainer('Seed Dumps');
    await ui.row(TREE, ARCHIVE).waitFor();
    await ui.openFile(ARCHIVE);
    await ui.until(async () => /\d+ articles/.test(await ui.statusBar()), 'the analysis');
    await ui.page.keyboard.press('Control+Home');
    await ui.page.keyboard.press('ArrowRight');
    await untilFollowed(/^Fernbank Robotics raises/);
    // The second headline stands on line 15.
    await ui.fillQuickInput('Control+g', ':15');
    await ui.page.keyboard.press('Enter');
    await ui.until(async () => (await ui.cursorStatus()).startsWith('Ln 15,'), 'the cursor on line 15');
    // A jump is a command's move; only the user's own are followed.
    await ui.page.locator('.monaco-editor.focused').waitFor();
    await ui.page.keyboard.press('ArrowRight');
    await untilFollowed(/^Danish payments group/);
    await ui.screenshot('follow-1-article');
  });

  it('takes it along to an entity where its group stands open', async () => {
    const ui = window();
    await ui.expand(ui.row(TREE, SECOND));
    await ui.expand(ui.row(TREE, /^Organizations$/));
    await ui.page.keyboard.press('Control+1');
    // Into "Nordhavn" of the headline, from its start.
    await ui.page.keyboard.press('Home');
    for (let column = 0; column < 'Danish payments group N'.length; column++)
      await ui.page.keyboard.press('ArrowRight');
    await untilFollowed(/^Nordhavn$/);
    await ui.screenshot('follow-2-entity');
  });
});
