/** The file cannot be read as a table; the message is a sentence for the person who sent it. */
export class UnreadableFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnreadableFile";
  }
}
