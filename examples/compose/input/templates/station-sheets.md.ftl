One sheet for each station, in the order in which the crew drives them. Take the sheet along: the
datum is what the surveyors will ask for, and the access note is what you will need in the rain.

<#list stations as station>
### ${station.id} ${station.name}

- River: ${station.river}, catchment ${station.catchment} km2
- Gauge zero: ${station.datum} m above sea level, in service since ${station.opened}
- Alert at ${station.alert} m, flood at ${station.flood} m
- Access: ${station.access}
<#if station.mark_count gt 0>
- Flood marks nearby: ${station.mark_count}
</#if>

</#list>
Sheets are reissued every ${reissued}; throw the old ones away.
