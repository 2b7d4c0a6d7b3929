import { Stage, State } from "../preview/stage.tsx";
import { ErrorState } from "./error-state.tsx";

export const title = "Error state";

export default function ErrorStatePreview() {
  return (
    <Stage>
      <State label="With request id and a way on" narrow>
        <ErrorState title="The timeline could not be loaded." requestId="req_0199a1b2c3d4e5f60718" retryHref="#again">
          The rest of the page is up to date.
        </ErrorState>
      </State>
      <State label="Portal, by press" roomy narrow>
        <ErrorState title="Your reply was not sent." onRetry={() => undefined}>
          What you wrote is still in the box.
        </ErrorState>
      </State>
    </Stage>
  );
}
