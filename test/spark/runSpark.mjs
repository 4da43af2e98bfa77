// `npm run test:spark`: runs dealsJob.py on a cluster of a master and three workers on this machine, kills one of them in the middle, and compares with a direct
// run. Needs Java 17 or newer, Python 3.10 or newer, and PyPI the first time (PySpark and pyarrow go into dist/spark/venv). Not part of `npm test`.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const PACKAGES = ['pyspark==4.3.0', 'pyarrow==26.0.1'];
const WORKERS = 3;
const RECORDS = Number(process.argv[2] ?? 600);
const here = import.meta.dirname;
const place = path.resolve('dist/spark');
const program = path.resolve('dist/cli.js');
const venv = path.join(place, 'venv');
const python = path.join(venv, 'bin/python');

/** Ends with a message for people where something is missing. */
function need(what, command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'ignore' });
  if (!error && status === 0) return;
  console.error(`test:spark needs ${what}: ${command} ${args.join(' ')} does not run here.`);
  process.exit(1);
}

function makeVenv() {
  if (fs.existsSync(path.join(venv, 'done'))) return;
  console.log(`Installing ${PACKAGES.join(' and ')} …`);
  execFileSync('python3', ['-m', 'venv', venv], { stdio: 'inherit' });
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES], { stdio: 'inherit' });
  fs.writeFileSync(path.join(venv, 'done'), '');
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Processes that were started here, so that they can be ended. */
const started = [];

function start(home, kind, args) {
  const log = fs.openSync(path.join(place, `${kind}-${started.length}.log`), 'w');
  const child = spawn(path.join(home, 'bin/spark-class'), [`org.apache.spark.deploy.${kind}`, ...args], {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      SPARK_HOME: home,
      SPARK_NO_DAEMONIZE: '1',
      SPARK_DAEMON_MEMORY: '256m',
      SPARK_LOCAL_IP: '127.0.0.1',
    },
  });
  started.push(child);
  return child;
}

async function until(what, check, child) {
  for (let turn = 0; turn < 1200; turn++) {
    const found = check();
    if (found) return found;
    if (child && child.exitCode !== null) throw new Error(`The job ended before ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

/** Process → parent and command line, of all that run. */
function processes() {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const rows = stdout.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
  return new Map(rows.filter(Boolean).map(([, pid, parent, args]) => [Number(pid), { parent: Number(parent), args }]));
}

/** All that a process has started, and what they have. */
function below(pid) {
  const all = processes();
  const found = [];
  for (const parents = [pid]; parents.length > 0; ) {
    const parent = parents.pop();
    for (const [child, { parent: own, args }] of all)
      if (own === parent) {
        found.push({ pid: child, args });
        parents.push(child);
      }
  }
  return found;
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Tasks whose lines are written and moved into place for the commit of the job. */
function doneTasks(output) {
  const folder = path.join(output, 'lines/_temporary/0');
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.startsWith('task_')).length : 0;
}

async function runJob(home, master, format, input, output, victim) {
  const args = ['--master', master, '--files', program, '--py-files', path.join(here, 'dealKeys.py')];
  const conf = { 'spark.executor.memory': '512m', 'spark.executor.cores': '1', 'spark.driver.host': '127.0.0.1' };
  for (const [name, value] of Object.entries({ ...conf, 'spark.ui.enabled': 'false' }))
    args.push('--conf', `${name}=${value}`);
  const job = [
    '--format',
    format,
    '--input',
    input,
    '--output',
    output,
    '--node',
    process.execPath,
    '--partitions',
    '12',
  ];
  const logFile = path.join(place, `job-${path.basename(output)}.log`);
  const log = fs.openSync(logFile, 'w');
  const child = spawn(path.join(home, 'bin/spark-submit'), [...args, path.join(here, 'dealsJob.py'), ...job], {
    stdio: ['ignore', 'inherit', log],
    env: { ...process.env, SPARK_HOME: home, SPARK_LOCAL_IP: '127.0.0.1', PYSPARK_PYTHON: python },
  });
  started.push(child);
  const ended = new Promise((resolve) => child.once('close', resolve));
  if (victim) {
    // Some tasks are done, and the victim is in the middle of one.
    const done = await until('a task was done', () => doneTasks(output), child);
    const busy = await until(
      'the worker had work',
      () => below(victim.pid).find(({ args }) => args.includes('cli.js deals')),
      child,
    );
    for (const { pid } of [{ pid: victim.pid }, ...below(victim.pid)]) kill(pid);
    console.log(
      `Killed a worker, its executor and the command line that it ran (${busy.pid}), after ${done} tasks were done.`,
    );
  }
  const code = await ended;
  if (code !== 0) throw new Error(`The job failed with ${code}; see ${place}.`);
  if (!victim) return;
  const again = fs.readFileSync(logFile, 'utf8').match(/Starting task \d+\.[1-9]\d* in stage/g)?.length ?? 0;
  if (again === 0) throw new Error('No task was lost with the worker: nothing was shown.');
  console.log(`${again} lost tasks were done again.`);
}

need('Java 17 or newer', 'java', ['-version']);
need('Python 3.10 or newer', 'python3', ['-c', 'import sys, venv; sys.exit(sys.version_info < (3, 10))']);
execFileSync(process.execPath, ['esbuild.js', '--production', '--quiet'], { stdio: 'inherit' });
fs.mkdirSync(place, { recursive: true });
makeVenv();
const home = execFileSync(python, ['-c', 'import os, pyspark; print(os.path.dirname(pyspark.__file__))'], {
  encoding: 'utf8',
}).trim();
const inputs = path.join(place, 'inputs');
const outputs = path.join(place, 'outputs');
for (const folder of [inputs, outputs]) fs.rmSync(folder, { recursive: true, force: true });
execFileSync(python, [path.join(here, 'makeInputs.py'), inputs, String(RECORDS)]);
try {
  const port = await freePort();
  const master = `spark://127.0.0.1:${port}`;
  const web = ['--webui-port', '0'];
  start(home, 'master.Master', ['--host', '127.0.0.1', '--port', String(port), ...web]);
  const workers = Array.from({ length: WORKERS }, (_, index) =>
    start(home, 'worker.Worker', [
      ...web,
      '--cores',
      '1',
      '--memory',
      '700m',
      '--work-dir',
      path.join(place, `work-${index}`),
      master,
    ]),
  );
  for (const [index] of workers.entries())
    await until('the workers', () =>
      fs.readFileSync(path.join(place, `worker.Worker-${index + 1}.log`), 'utf8').includes('Successfully registered'),
    );
  const runs = [
    ['jsonl', 'jsonl/*.jsonl', workers[1]],
    ['wet', 'wet/*.warc.wet', undefined],
    ['wet', 'wetgz/*.warc.wet.gz', undefined],
  ];
  for (const [format, pattern, victim] of runs) {
    const output = path.join(outputs, path.dirname(pattern));
    const input = path.join(inputs, pattern);
    const begin = Date.now();
    await runJob(home, master, format, input, output, victim);
    console.log(`${pattern}: ${((Date.now() - begin) / 1000).toFixed(0)} s`);
    execFileSync(python, [path.join(here, 'checkRun.py'), format, input, output, process.execPath, program], {
      stdio: 'inherit',
      env: { ...process.env, PYTHONPATH: here },
    });
  }
} finally {
  for (const { pid } of started) for (const one of [...below(pid), { pid }]) kill(one.pid);
}
