package org.riverbend.compose.gauge;

/**
 * A gauge of the network.
 *
 * @param datumM height of the gauge zero above sea level
 * @param alertM level over gauge zero at which the duty officer is called
 * @param floodM level over gauge zero at which water leaves the channel
 */
public record Station(
    String id,
    String name,
    String river,
    int catchmentKm2,
    double datumM,
    double alertM,
    double floodM,
    int openedIn,
    String access) {}
