import { Stage, State } from "../preview/stage.tsx";
import { CompanyMark } from "./company-mark.tsx";

export const title = "Company mark";

const COMPANIES = [
  "Northwind Traders",
  "Initech",
  "Globex Corporation",
  "Fourth Coffee",
  "Vereinigte Norddeutsche Kühlhäuser AG",
  "3Com",
];

export default function CompanyMarkPreview() {
  return (
    <Stage>
      <State label="With their names" narrow>
        <ul className="grid gap-2 text-sm">
          {COMPANIES.map((name) => (
            <li key={name} className="flex items-center gap-2">
              <CompanyMark name={name} />
              <span className="truncate" title={name}>
                {name}
              </span>
            </li>
          ))}
        </ul>
      </State>
      <State label="Sizes" row>
        {([20, 24, 28, 32, 36, 44, 48] as const).map((size) => (
          <CompanyMark key={size} name="Northwind Traders" size={size} />
        ))}
      </State>
    </Stage>
  );
}
