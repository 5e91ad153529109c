/** 글을 클립보드에 넣는다. 브라우저가 막으면 `false`. Puts text on the clipboard; false where the browser forbids it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
