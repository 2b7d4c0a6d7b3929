import { Stage, State } from "../preview/stage.tsx";
import { StateWord } from "./state-word.tsx";

export const title = "State word";

export default function StateWordPreview() {
  return (
    <Stage>
      <State label="Plain" row>
        <StateWord shape="disc" tone="green" word="On track" />
        <StateWord shape="half" tone="yellow" word="Behind plan" />
        <StateWord shape="triangle" tone="orange" word="3 days past due" />
        <StateWord shape="square" tone="red" word="Late" />
        <StateWord shape="diamond" tone="accent" word="Waiting for you" />
        <StateWord shape="ring" tone="neutral" word="Not started" />
      </State>
      <State label="Pill and quiet" row>
        <StateWord shape="triangle" tone="orange" word="At risk" look="pill" />
        <StateWord shape="check" tone="green" word="Solved" look="pill" />
        <StateWord shape="dot-ring" tone="accent" word="In progress" look="quiet" />
      </State>
      <State label="Portal" roomy row>
        <StateWord shape="half" tone="yellow" word="Behind plan" look="pill" />
        <StateWord shape="diamond" tone="accent" word="New, starts 1 Dec" />
      </State>
    </Stage>
  );
}
