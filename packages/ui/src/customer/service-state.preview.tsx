import { Stage, State } from "../preview/stage.tsx";
import { ServiceState } from "./service-state.tsx";

export const title = "Service state";

export default function ServiceStatePreview() {
  return (
    <Stage>
      <State label="Plain" row>
        <ServiceState state="on_track" />
        <ServiceState state="at_risk" word="3 days past due" />
        <ServiceState state="late" word="12 days past due" />
        <ServiceState state="completed" />
        <ServiceState state="not_started" />
      </State>
      <State label="Portal, pill" roomy row>
        <ServiceState state="on_track" look="pill" />
        <ServiceState state="at_risk" look="pill" />
        <ServiceState state="late" look="pill" />
      </State>
    </Stage>
  );
}
