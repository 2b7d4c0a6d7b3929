import { Stage, State } from "../preview/stage.tsx";
import { DealStage } from "./deal-stage.tsx";

export const title = "Deal stage";

const STAGES = ["Qualified", "Discovery", "Proposal", "Negotiation", "Contract"];

export default function DealStagePreview() {
  return (
    <Stage>
      <State label="Open" narrow>
        <DealStage stages={STAGES} current="Negotiation" />
        <DealStage stages={STAGES} current="A stage with a name that is rather long" aside="47 days, average 19" />
      </State>
      <State label="Won and lost" narrow>
        <div className="grid gap-4">
          <DealStage stages={STAGES} current="Contract" outcome="won" />
          <DealStage stages={STAGES} current="Proposal" outcome="lost" />
        </div>
      </State>
      <State label="In tables" row>
        <DealStage look="word" stages={STAGES} current="Discovery" />
        <DealStage look="word" stages={["Prospecting", "Engaging"]} current="Engaging" />
      </State>
    </Stage>
  );
}
