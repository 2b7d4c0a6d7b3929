import { Checkbox } from "@tandem/ui/primitives/checkbox";
import * as words from "~/messages/en.ts";

type Props = { products: readonly { id: string; name: string }[]; chosen: readonly string[] };

export function ProductFields({ products, chosen }: Props) {
  const said = words.deals.form;
  return (
    <fieldset className="sm:col-span-6">
      <legend className="mb-1 text-sm font-medium">{said.fields.productIds}</legend>
      {products.length === 0 ? (
        <p className="text-sm text-ink-3">{said.noProducts}</p>
      ) : (
        <div className="grid max-h-56 gap-x-4 overflow-y-auto sm:grid-cols-2">
          {products.map((product) => (
            <Checkbox
              key={product.id}
              name="productIds"
              value={product.id}
              label={product.name}
              defaultChecked={chosen.includes(product.id)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
