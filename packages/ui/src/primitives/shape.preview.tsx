import { Stage, State } from "../preview/stage.tsx";
import { Shape, type ShapeName } from "./shape.tsx";

export const title = "Shape";

const SHAPES: ShapeName[] = [
  "disc",
  "half",
  "triangle",
  "square",
  "diamond",
  "ring",
  "dashed",
  "dot-ring",
  "pause",
  "check",
  "cross",
];

export default function ShapePreview() {
  return (
    <Stage>
      <State label="One for each kind of state" row>
        {SHAPES.map((of) => (
          <span key={of} className="inline-flex items-center gap-1.5 text-sm text-ink-2">
            <Shape of={of} />
            {of}
          </span>
        ))}
      </State>
    </Stage>
  );
}
