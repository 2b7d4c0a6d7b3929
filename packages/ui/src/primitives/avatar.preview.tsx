import { Stage, State } from "../preview/stage.tsx";
import { Avatar } from "./avatar.tsx";

export const title = "Avatar";

const PEOPLE = [
  "Ana Ribeiro",
  "Ben Okafor",
  "Tomasz Zieliński",
  "Priya Nair",
  "Ivy Chen",
  "Margarethe Lindholm-Østergaard",
  "李小龙",
  "Øyvind",
];

/** Twice as wide as it is high. */
const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 8 4%22%3E%3Cpath d=%22M0 0h8v4H0z%22 fill=%22%23146%22/%3E%3Cpath d=%22M1 1h2v2H1z%22 fill=%22%23fff%22/%3E%3C/svg%3E";

export default function AvatarPreview() {
  return (
    <Stage>
      <State label="Six pairs by name" row>
        {PEOPLE.map((name) => (
          <Avatar key={name} name={name} size={32} label={name} />
        ))}
      </State>
      <State label="Sizes" row>
        {([20, 24, 28, 32, 36, 44, 48] as const).map((size) => (
          <Avatar key={size} name="Ana Ribeiro" size={size} label={`Ana Ribeiro, ${size}`} />
        ))}
      </State>
      <State label="Portal: vendor, customer" roomy row>
        <Avatar name="Ana Lindqvist" size={44} tone="vendor" label="Ana Lindqvist" />
        <Avatar name="Ben Okafor" size={44} tone="neutral" label="Ben Okafor" />
      </State>
      <State label="With a picture of another shape" row>
        {([20, 28, 44] as const).map((size) => (
          <Avatar key={size} name="Ana Ribeiro" photo={PICTURE} size={size} label="Ana Ribeiro" />
        ))}
      </State>
    </Stage>
  );
}
