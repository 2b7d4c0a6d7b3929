/** A reason not to start that a person can act on: its message is the whole output, no stack needed. */
export class CannotStartError extends Error {
  override name = "CannotStartError";
}

/** Another process works on the data folder. */
export class DataFolderInUseError extends CannotStartError {}
