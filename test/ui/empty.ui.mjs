import { useWorkbench } from './uiSession.mjs';

describe('the Seed Dumps view of an empty window', () => {
  const window = useWorkbench(undefined);

  it('says what to do', async () => {
    const ui = window();
    await ui.openContainer('Seed Dumps');
    await ui.page.locator('.welcome-view').filter({ hasText: 'Open Folder' }).first().waitFor();
    await ui.screenshot('empty-1-welcome');
  });
});
