import { Stage, State } from "../preview/stage.tsx";
import { Avatar } from "../primitives/avatar.tsx";
import { KeyFigures } from "./key-figures.tsx";

export const title = "Key figures";

export default function KeyFiguresPreview() {
  return (
    <Stage>
      <State label="Strip below a header">
        <KeyFigures
          items={[
            {
              label: "Owner",
              value: (
                <>
                  <Avatar name="Ana Ribeiro" /> Ana Ribeiro
                </>
              ),
              meta: "CSM",
            },
            { label: "Yearly revenue", value: "€186,000" },
            { label: "Renewal", value: "14 Feb 2027", meta: "85 days" },
            { label: "Open deals", value: "€234,000", meta: "2" },
            { label: "Last activity", value: "Yesterday, 16:12", meta: "Ben replied" },
          ]}
        />
      </State>
      <State label="Frame">
        <KeyFigures
          look="frame"
          items={[
            { label: "Lifetime value", value: "€512,400" },
            { label: "Active pipeline", value: "€234,000" },
            { label: "Win rate", value: "67%", meta: "4 of 6", definition: "Won deals ÷ closed deals, by count." },
            { label: "Average cycle", value: "74 days" },
          ]}
        />
      </State>
    </Stage>
  );
}
