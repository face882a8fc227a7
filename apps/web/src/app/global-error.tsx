"use client";

import "../ui/tokens.css";
import "../ui/global.css";

/** The last resort, when even the frame of the page failed: it knows no language, so it speaks both. */
export default function FrameBroken({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <main style={{ margin: "20vh auto", maxWidth: 480, padding: 16 }}>
          <h1>页面出错了 · This page failed</h1>
          <p>请刷新重试。如果一再出现，请把编号告诉管理员。</p>
          <p>Reload to try again. If it keeps happening, give the number to an administrator.</p>
          {error.digest && <code>{error.digest}</code>}
        </main>
      </body>
    </html>
  );
}
