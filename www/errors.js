/**
 * Every failure the page can meet, each with a stable `code` that the strings translate into one
 * plain sentence (`error.<code>`).
 */

/** Base class: an error with a stable code. */
export class PartiprisError extends Error {
  /**
   * @param {string} code - Stable, kebab-case; the key of its sentence in the strings.
   * @param {string} [detail] - Technical detail, shown second.
   */
  constructor(code, detail = '') {
    super(detail || code);
    this.name = 'PartiprisError';
    this.code = code;
    this.detail = detail;
    /** Where in a lexicon, counted from 1. @type {number | undefined} */
    this.line = undefined;
    /** @type {number | undefined} */
    this.column = undefined;
  }
}

/** A component was given a root it cannot live in. */
export class ComponentError extends PartiprisError {
  /**
   * @param {string} component - Component's file name.
   * @param {string} problem - What is missing.
   */
  constructor(component, problem) {
    super('component', `${component}: ${problem}`);
    this.name = 'ComponentError';
  }
}

/** The worker died before it could answer. */
export class WorkerCrashError extends PartiprisError {
  /** @param {string} detail */
  constructor(detail) {
    super('worker-crashed', detail);
    this.name = 'WorkerCrashError';
  }
}

/** A file could not be read as text. */
export class ReadError extends PartiprisError {
  /**
   * @param {string} code
   * @param {string} fileName - Shown so that the reader knows which of several files it was.
   */
  constructor(code, fileName) {
    super(code, fileName);
    this.name = 'ReadError';
  }
}

/**
 * Turns a worker's plain error object back into an error.
 *
 * @param {{ name: string, message: string, code: string, line?: number, column?: number }} plain
 */
export function revive({ name, message, code, line, column }) {
  const error = new PartiprisError(code, message);
  error.name = name;
  error.line = line;
  error.column = column;
  return error;
}

/** @param {unknown} error */
export function codeOf(error) {
  return error instanceof PartiprisError ? error.code : 'unexpected';
}
