import { Stage, State } from "../preview/stage.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

export const title = "Theme switch";

export default function ThemeSwitchPreview() {
  return (
    <Stage>
      <State label="In the member's menu" narrow>
        <form onSubmit={(event) => event.preventDefault()}>
          <ThemeSwitch value="system" />
        </form>
      </State>
    </Stage>
  );
}
