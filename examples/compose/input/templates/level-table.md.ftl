Levels at noon, in metres over gauge zero. The first column is Monday, ${first_day}. Cells marked
n/a had no reading that passed the morning check; they are not filled in from neighbours.

| Station | Mon | Tue | Wed | Thu | Fri | Sat | Sun |
|---|---|---|---|---|---|---|---|
<#list weeks as week>
| ${week.id} ${week.name} |<#list week.noon as level> ${level} |</#list>
</#list>
