import { Check } from "lucide-react";
import { useState } from "react";
import { Stage, State } from "../preview/stage.tsx";
import { InlineConfirm } from "./inline-confirm.tsx";

export const title = "Inline confirm";

export default function InlineConfirmPreview() {
  const [approved, setApproved] = useState(0);
  return (
    <Stage>
      <State label="Portal: the second press writes it" roomy row>
        <InlineConfirm
          type="button"
          variant="primary"
          icon={Check}
          confirmLabel="Confirm approval"
          onConfirm={() => setApproved(approved + 1)}
        >
          Approve
        </InlineConfirm>
        <span>{approved} approved</span>
      </State>
      <State label="Admin, danger, pending" row>
        <InlineConfirm type="button" variant="danger" confirmLabel="Confirm: end 2 sessions">
          Withdraw access
        </InlineConfirm>
        <InlineConfirm type="button" variant="danger" confirmLabel="Confirm" pending>
          Archiving
        </InlineConfirm>
      </State>
    </Stage>
  );
}
