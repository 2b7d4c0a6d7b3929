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
    </Stage>
  );
}
