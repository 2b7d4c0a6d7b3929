import { Check, Mail, PenLine, Plus, Star, Trash2 } from "lucide-react";
import { Stage, State } from "../preview/stage.tsx";
import { Button, ButtonLink, IconButton } from "./button.tsx";

export const title = "Button";

export default function ButtonPreview() {
  return (
    <Stage>
      <State label="Variants" row>
        <Button variant="primary" icon={PenLine}>
          Log activity
        </Button>
        <Button icon={Mail}>Send e-mail</Button>
        <Button variant="quiet">Cancel</Button>
        <Button variant="danger" icon={Trash2}>
          Withdraw access
        </Button>
        <IconButton icon={Star} label="Follow Northwind Traders" />
        <ButtonLink href="#new-company" variant="primary" icon={Plus}>
          New company
        </ButtonLink>
      </State>
      <State label="Sizes 32, 28, 24" row>
        <Button>Export</Button>
        <Button size="sm">Acknowledge</Button>
        <Button size="xs">Open 360</Button>
        <IconButton icon={Star} size="sm" label="Follow" />
        <IconButton icon={Star} size="xs" variant="quiet" label="Follow quietly" />
      </State>
      <State label="Pending and disabled" row>
        <Button variant="primary" pending>
          Sharing with 2 people
        </Button>
        <Button pending>Importing</Button>
        <Button disabled>Publish version 7</Button>
      </State>
      <State label="Portal" roomy row>
        <Button variant="primary" icon={Check}>
          Approve
        </Button>
        <Button>Look first</Button>
        <Button variant="quiet">Say thanks</Button>
        <IconButton icon={Mail} label="Write to Ana Lindqvist" />
      </State>
      <State label="Narrow, long name" narrow>
        <Button variant="primary" wide>
          Send me the link
        </Button>
      </State>
    </Stage>
  );
}
