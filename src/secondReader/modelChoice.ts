import * as vscode from 'vscode';
import { UserFacingError } from '../host/errors';
import { type ChatModel, languageModels } from '../host/languageModels';
import type { Settings } from '../host/settings';

/** Chooses the model that reads: the one of the setting, else the only one, else the one that the user picks, for the session. */
export class ModelChoice {
  private picked: string | undefined;

  constructor(private readonly settings: Settings) {}

  /**
   * The model to ask; `undefined` where the user picks none.
   * @throws UserFacingError where there is none.
   */
  async choose(): Promise<ChatModel | undefined> {
    const models = await this.available();
    const wanted = this.settings.get('secondReader.model').trim().toLowerCase();
    if (wanted) {
      const fitting = models.find((model) => namesOf(model).includes(wanted));
      if (fitting) return fitting;
      const names = models.map(({ id }) => id).join(', ');
      throw new UserFacingError(
        vscode.l10n.t('There is no language model {0}, which the settings ask for. There are: {1}.', wanted, names),
      );
    }
    const known = models.find(({ id }) => id === this.picked) ?? (models.length === 1 ? models[0] : undefined);
    const model = known ?? (await pick(models));
    this.picked = model?.id;
    return model;
  }

  private async available(): Promise<ChatModel[]> {
    const api = languageModels();
    if (!api?.selectChatModels)
      throw new UserFacingError(
        vscode.l10n.t('This version of VS Code has no language models for extensions: 1.90 or newer is needed.'),
      );
    const models = await api.selectChatModels();
    if (models.length === 0)
      throw new UserFacingError(
        vscode.l10n.t(
          'No language model is available. Install an extension that provides one, such as GitHub Copilot Chat, and sign in.',
        ),
      );
    return models;
  }
}

function namesOf({ id, family, name }: ChatModel): string[] {
  return [id, family, name].map((one) => one.toLowerCase());
}

async function pick(models: readonly ChatModel[]): Promise<ChatModel | undefined> {
  const items = models.map((model) => ({ label: model.name, description: `${model.vendor}: ${model.id}`, model }));
  const title = vscode.l10n.t('Propose Missed Deals With');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.model;
}
