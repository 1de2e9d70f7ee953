const widths = [480, 396, 312, 228, 144]

/** The counter window: five arches one in another, and the counter. Decoration. */
export function EntranceArches() {
  return (
    <svg viewBox="0 0 660 500" aria-hidden="true">
      {widths.map((width, index) => {
        const left = 330 - width / 2
        const radius = width / 2
        const top = index * 62
        return (
          <path
            key={width}
            d={`M${left} 464V${top + radius}a${radius} ${radius} 0 0 1 ${width} 0V464z`}
            fill="#fff"
            fillOpacity={0.055 + index * 0.03}
          />
        )
      })}
      <rect x="40" y="474" width="580" height="22" fill="#000" fillOpacity="0.14" />
      <rect x="0" y="462" width="660" height="13" rx="6.5" fill="#55938c" />
    </svg>
  )
}
