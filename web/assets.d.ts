/** Vite가 다루는, TypeScript가 아닌 것들. What Vite handles and TypeScript does not. */
declare module '*.css';
declare module '*.svg' {
  const url: string;
  export default url;
}
