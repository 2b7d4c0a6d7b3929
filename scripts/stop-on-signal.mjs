// @ts-check

/**
 * Runs `stop` at Ctrl-C, SIGTERM or SIGHUP and ends with code 0. A second signal ends at once; npm passes on a Ctrl-C
 * that the terminal has delivered already, so one within a second is taken for the same.
 * @param {() => Promise<void>} stop
 */
export function stopOnSignal(stop) {
  let stoppingSince = 0;
  const onSignal = async () => {
    if (stoppingSince > 0) {
      if (Date.now() - stoppingSince > 1000) process.exit(130);
      return;
    }
    stoppingSince = Date.now();
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`Stopping failed: ${error instanceof Error ? error.stack : error}\n`);
      process.exit(1);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
}
