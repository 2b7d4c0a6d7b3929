import { Stage, State } from "../preview/stage.tsx";
import { Badge } from "./badge.tsx";

export const title = "Badge";

export default function BadgePreview() {
  return (
    <Stage>
      <State label="One, many, too many; none shows nothing" row>
        <Badge count={1} label="1 waiting" />
        <Badge count={12} label="12 waiting" />
        <Badge count={240} label="240 waiting" />
        <Badge count={0} />
      </State>
    </Stage>
  );
}
