import styles from "./lens.module.css";

/** Up to so many orders are a dot each; more stand together in one. */
const SINGLE = 6;

/** Orders at a node: a dot for each while they are few, one large dot for many, and how many. */
export function Dots({ count, label }: { readonly count: number; readonly label: string }) {
  const dots = count > SINGLE ? 1 : count;
  return (
    <span className={styles.dots}>
      {Array.from({ length: dots }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
        <span key={index} className={styles.dot} data-many={count > SINGLE || undefined} />
      ))}
      <span className="ol-figures">{label}</span>
    </span>
  );
}
