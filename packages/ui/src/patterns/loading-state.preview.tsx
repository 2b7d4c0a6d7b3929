import { Stage, State } from "../preview/stage.tsx";
import { LoadingState } from "./loading-state.tsx";

export const title = "Loading state";

export default function LoadingStatePreview() {
  return (
    <Stage>
      <State label="Rows">
        <LoadingState label="Loading companies" />
      </State>
      <State label="Cards">
        <LoadingState look="cards" count={2} label="Loading deals" />
      </State>
      <State label="Text, narrow" narrow>
        <LoadingState look="text" count={4} label="Loading the summary" />
      </State>
    </Stage>
  );
}
