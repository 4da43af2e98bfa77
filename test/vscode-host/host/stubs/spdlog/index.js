/** The part of @vscode/spdlog that VS Code's logger calls, on top of node:fs. Logging never throws. */
const fs = require('node:fs');
const path = require('node:path');

/** Level names by number, as spdlog counts them. */
const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class FileLogger {
  #file;
  #level = LEVELS.indexOf('info');
  #formatted = true;

  constructor(file) {
    this.#file = file;
    this.#quietly(() => fs.mkdirSync(path.dirname(file), { recursive: true }));
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }
  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  clearFormatters() {
    this.#formatted = false;
  }
  setPattern() {}
  flush() {}
  drop() {}

  #write(level, message) {
    if (level < this.#level) return;
    const line = this.#formatted ? `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n` : message;
    this.#quietly(() => fs.appendFileSync(this.#file, line));
  }

  #quietly(action) {
    try {
      action();
    } catch {
      // The data folder is removed at the end of a run while the server may still log.
    }
  }
}

exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (_name, file) => new FileLogger(file);
exports.createAsyncRotatingLogger = async (_name, file) => new FileLogger(file);
