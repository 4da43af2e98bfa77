// `npm test`: every check and suite in order, then a table and the closing line `N passed, N failed`.
import { spawn } from 'node:child_process';
import util from 'node:util';

/** In the order of what they cost; each is a script of package.json. `limitMinutes`: a stage that takes longer hangs. */
const STAGES = [
  { script: 'check', limitMinutes: 3 },
  { script: 'lint', limitMinutes: 2 },
  { script: 'build', limitMinutes: 2 },
  { script: 'test:unit', limitMinutes: 5 },
  { script: 'test:eval', limitMinutes: 3 },
  { script: 'package', limitMinutes: 3 },
  { script: 'test:host', limitMinutes: 12 },
  { script: 'test:web', limitMinutes: 4 },
  { script: 'test:ui', limitMinutes: 20 },
];

/** How long a stage that is told to end may take to clean up. */
const GRACE_MS = 8000;

/** Adds up what mocha's summaries say ("12 passing (3s)"). */
function countTests(output, word) {
  const pattern = new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm');
  return [...util.stripVTControlCharacters(output).matchAll(pattern)].reduce((sum, match) => sum + Number(match[1]), 0);
}

/** Most lines that the summary repeats of a stage that failed. */
const REPEATED_LINES = 80;

/** What a stage that failed said of it: mocha's list of failures, else its last lines. Logs may be cut to their end, so it is said there again. */
function failureOf(output) {
  const lines = util.stripVTControlCharacters(output).trimEnd().split('\n');
  const list = lines.findLastIndex((line) => /^\s*\d+ failing\b/.test(line));
  return (list < 0 ? lines.slice(-REPEATED_LINES) : lines.slice(list, list + REPEATED_LINES)).join('\n');
}

/** Runs one script of package.json; its output is passed on and kept for counting. */
function runStage({ script, limitMinutes }) {
  console.log(`\n━━━ npm run ${script}`);
  return new Promise((resolve) => {
    const started = performance.now();
    let output = '';
    let problem;
    const detached = process.platform !== 'win32';
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !detached,
      detached,
    });
    // The group: npm's children too.
    const signal = (name) => (detached ? process.kill(-child.pid, name) : child.kill(name));
    const end = () => {
      signal('SIGTERM');
      setTimeout(() => signal('SIGKILL'), GRACE_MS).unref();
    };
    const interrupted = () => {
      problem = 'interrupted';
      end();
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    const timer = setTimeout(() => {
      problem = `did not end within ${limitMinutes} min`;
      end();
    }, limitMinutes * 60_000);
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8');
      from.on('data', (chunk) => {
        output += chunk;
        to.write(chunk);
      });
    }
    child.once('error', (error) => {
      problem = error.message;
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', interrupted);
      process.removeListener('SIGTERM', interrupted);
      problem ??= code === 0 ? undefined : `exit code ${code}`;
      const passed = countTests(output, 'passing');
      const failed = countTests(output, 'failing');
      const seconds = (performance.now() - started) / 1000;
      resolve({ script, seconds, problem, passed, failed, ...(problem ? { failure: failureOf(output) } : {}) });
    });
  });
}

const results = [];
for (const stage of STAGES) {
  const result = await runStage(stage);
  results.push(result);
  if (result.problem === 'interrupted') break;
}

for (const { script, failure } of results)
  if (failure) console.log(`\n━━━ what failed in npm run ${script}\n${failure}`);

console.log('\n━━━ summary');
for (const { script, seconds, problem, passed, failed } of results) {
  const tests = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
  console.log(
    `${problem ? '✘' : '✔'} ${script.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${tests} ${problem ?? ''}`.trimEnd(),
  );
}
const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
// A stage without tests counts as one; so does one that failed though all its tests passed.
const passed = results.reduce((sum, result) => sum + (result.passed || (result.problem ? 0 : 1)), 0);
const failed = results.reduce((sum, result) => sum + (result.failed || (result.problem ? 1 : 0)), 0);
console.log(`${total.toFixed(0)} s in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && results.length === STAGES.length ? 0 : 1;
