import styles from "./inspector.module.css";

/** A node's help: paragraphs, and lists of lines that begin with a dash. */
export function HelpText({ text }: { text: string }) {
  return (
    <div className={`${styles.body} ${styles.help}`}>
      {text.split(/\n\s*\n/).map((block) => (
        <Block key={block} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: string }) {
  const lines = block.split("\n").map((line) => line.trim());
  if (!lines.every((line) => line.startsWith("- "))) return <p>{block}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line.slice(2)}</li>
      ))}
    </ul>
  );
}
