// A provider of language models for tests: those in the host decide through what it exports what it answers, and see what it was asked; those
// through the interface put a file `fake-answer.json` into the workspace.
const vscode = require('vscode');

/** What the models are, what they answer to a prompt (a text, or a list of parts; may throw or never end), and what they were asked. */
const script = {
  models: ['Fake One'],
  answer: answerOfFile,
  /** One for each request: the prompt, how many tools were offered, and whether it was cancelled. */
  requests: [],
};

async function answerOfFile() {
  const [file] = await vscode.workspace.findFiles('fake-answer.json', undefined, 1);
  return file ? new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) : '{"deals":[]}';
}

const changed = new vscode.EventEmitter();

/** Tells VS Code that the models of the script have changed. */
function refresh() {
  changed.fire();
}

exports.activate = (context) => {
  const provider = {
    onDidChangeLanguageModelChatInformation: changed.event,
    async provideLanguageModelChatInformation() {
      return script.models.map((name) => ({
        id: name.toLowerCase().replaceAll(' ', '-'),
        name,
        family: 'fake',
        version: '1',
        maxInputTokens: 8000,
        maxOutputTokens: 2000,
        capabilities: {},
      }));
    },
    async provideLanguageModelChatResponse(_model, messages, options, progress, token) {
      const prompt = messages.flatMap(({ content }) => content.map((part) => part.value ?? '')).join('\n');
      const request = { prompt, tools: options.tools?.length ?? 0, cancelled: false };
      token.onCancellationRequested(() => {
        request.cancelled = true;
      });
      script.requests.push(request);
      const answer = await script.answer(prompt, token);
      for (const part of [answer].flat()) progress.report(new vscode.LanguageModelTextPart(part));
    },
    async provideTokenCount(_model, text) {
      return Math.ceil(String(text).length / 4);
    },
  };
  // As a model would that wants to change a file.
  const applyCleaning = vscode.commands.registerCommand('fakeModels.applyCleaning', async () => {
    const input = { dump: 'magazine-page-chalkline.txt', mode: 'apply' };
    try {
      await vscode.lm.invokeTool('seedDump_cleanDump', { input, toolInvocationToken: undefined });
    } catch (error) {
      // Who says no cancels the call.
      if (error.name !== 'Canceled') throw error;
    }
  });
  context.subscriptions.push(
    changed,
    applyCleaning,
    vscode.lm.registerLanguageModelChatProvider('seed-dump-fake', provider),
  );
  return { script, refresh };
};
