import { Building2, LifeBuoy, Mail, Target } from "lucide-react";
import { Stage, State } from "../preview/stage.tsx";
import { Icon } from "./icon.tsx";

export const title = "Icon";

export default function IconPreview() {
  return (
    <Stage>
      <State label="One line weight; with a label it speaks" row>
        <Icon of={Building2} />
        <Icon of={Target} size={20} />
        <Icon of={LifeBuoy} size={14} className="text-ink-3" />
        <Icon of={Mail} label="Has unread mail" />
      </State>
    </Stage>
  );
}
