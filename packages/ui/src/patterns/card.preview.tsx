import { Stage, State } from "../preview/stage.tsx";
import { Card } from "./card.tsx";

export const title = "Card";

export default function CardPreview() {
  return (
    <Stage>
      <State label="A deal" narrow>
        <Card>
          <p className="text-sm font-medium">Renewal 2027, all sites</p>
          <p className="text-sm text-ink-3">Closes 14 Feb 2027</p>
        </Card>
      </State>
      <State label="Portal: rows, and one that needs you" roomy narrow>
        <div className="grid gap-4">
          <Card as="ul" look="rows">
            <li className="px-4 py-4">Reduce customer churn</li>
            <li className="px-4 py-4">Answer order questions within 4 hours</li>
          </Card>
          <Card asks>
            <p className="font-semibold">Data mapping for Bergen and Stavanger</p>
            <p className="text-ink-2">Priya delivered it on Wednesday.</p>
          </Card>
        </div>
      </State>
    </Stage>
  );
}
