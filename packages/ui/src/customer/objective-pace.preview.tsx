import { Stage, State } from "../preview/stage.tsx";
import { ObjectivePace } from "./objective-pace.tsx";

export const title = "Objective pace";

export default function ObjectivePacePreview() {
  return (
    <Stage>
      <State label="Words and shapes" row>
        <ObjectivePace pace="ahead" />
        <ObjectivePace pace="on_track" />
        <ObjectivePace pace="behind" />
        <ObjectivePace pace="held" word="Held 7 months" />
        <ObjectivePace pace="not_started" word="Starts 1 Dec" />
      </State>
      <State label="Portal, pill" roomy row>
        <ObjectivePace pace="behind" look="pill" />
        <ObjectivePace pace="ahead" look="pill" />
      </State>
    </Stage>
  );
}
