import { Inbox, MessageCircle, ReceiptText } from "lucide-react";
import { Stage, State } from "../preview/stage.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { TextLink } from "../primitives/link.tsx";
import { EmptyState } from "./empty-state.tsx";

export const title = "Empty state";

export default function EmptyStatePreview() {
  return (
    <Stage>
      <State label="In a section" narrow>
        <EmptyState
          icon={ReceiptText}
          title="No invoice is stored for Northwind, so payment does not count in its health."
          actions={
            <>
              <TextLink href="#import">Import invoices</TextLink>
              <TextLink href="#source">Connect a source</TextLink>
            </>
          }
        />
      </State>
      <State label="A page">
        <EmptyState
          look="page"
          icon={Inbox}
          title="No company yet"
          actions={
            <ButtonLink href="#import" variant="primary">
              Import from CSV
            </ButtonLink>
          }
        >
          Companies come in from your CRM, or you write the first one yourself.
        </EmptyState>
      </State>
      <State label="Portal" roomy>
        <EmptyState
          look="page"
          icon={MessageCircle}
          title="Nothing is waiting for you"
          actions={<ButtonLink href="#open">See the 3 open tickets</ButtonLink>}
        >
          Three tickets are with us. We write to you the moment one moves.
        </EmptyState>
      </State>
    </Stage>
  );
}
