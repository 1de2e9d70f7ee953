export { default } from '../features/palette/palette.tsx'
