import { takeTurn } from "./take-turn.ts";

const PATIENCE_MS = 60_000;
/** So many bytes are written ahead: a small file is done before anyone reads it. */
const AHEAD = 256 * 1024;

export interface Sending {
  /** What goes wrong once bytes have left cuts the download off: only a log can tell why. */
  onError: (error: unknown) => void;
  /** How long a full stream waits for its reader. */
  patienceMs?: number;
  /** How long it waits for its turn. */
  turnMs?: number;
}

/**
 * Sends what `chunks` yields, as fast as it is taken. The first chunk is waited for, so that what goes wrong before it
 * is answered as a problem. Who hangs up, or takes nothing for a minute, ends the export.
 */
export async function streamOut(
  chunks: AsyncGenerator<Uint8Array>,
  { onError, patienceMs = PATIENCE_MS, turnMs }: Sending,
): Promise<ReadableStream<Uint8Array>> {
  const source = untilDone(chunks, await takeTurn({ patienceMs: turnMs }));
  const first = await source.next();
  let timer: NodeJS.Timeout | undefined;
  let isWanted = true;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        if (!first.done) controller.enqueue(first.value);
      },
      async pull(controller) {
        clearTimeout(timer);
        try {
          const { value, done } = await source.next();
          if (!isWanted) return;
          if (done) return controller.close();
          controller.enqueue(value);
        } catch (error) {
          onError(error);
          throw error;
        }
        timer = setTimeout(() => {
          controller.error(new Error("Nobody took the export any more."));
          source.return(undefined).catch(onError);
        }, patienceMs);
        timer.unref();
      },
      async cancel() {
        isWanted = false;
        clearTimeout(timer);
        await source.return(undefined);
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: AHEAD }),
  );
}

async function* untilDone<Chunk>(chunks: AsyncGenerator<Chunk>, done: () => void): AsyncGenerator<Chunk> {
  try {
    yield* chunks;
  } finally {
    done();
  }
}
